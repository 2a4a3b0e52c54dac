/**
 * The JSON API: every record type of the application, its search, and the OpenAPI document that describes them.
 *
 *     createServer(services, routes, registerApi(services))
 */
export { API_ERRORS } from './errors.ts'
export { apiRoutes, openApiDocument } from './routes.ts'
export { registerApi } from './server.ts'
