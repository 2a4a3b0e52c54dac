import type { Module } from '../../platform/module.ts'
import { drawAdoption } from './adoption/adoption-face.tsx'
import { adoptionRoutes } from './adoption/adoption-routes.tsx'
import { actionChapter, timelineChapter } from './chapters/action-chapters.tsx'
import {
  agendaChapter,
  goalChapter,
  heardChapter,
  missingChapter,
  priorityChapter,
} from './chapters/plan-chapters.tsx'
import { drawAction } from './faces/action-face.tsx'
import { drawAgenda, drawConsultation, drawGoal, drawPriority } from './faces/plan-faces.tsx'
import { drawActivity, drawWorkstream } from './faces/step-faces.tsx'
import { agendaAttention, agendaFacts, threadBlock, timelineBlock } from './home.tsx'
import { readTypeNames } from './level-name.ts'
import { expenseType } from './money/expense-type.ts'
import { moneyRoutes } from './money/money-pages.tsx'
import { agendaRoutes } from './pages.tsx'
import { actionType } from './records/action-type.ts'
import { activityType } from './records/activity-type.ts'
import { adoptionType } from './records/adoption-type.ts'
import { agendaType } from './records/agenda-type.ts'
import { agreementType } from './records/agreement-type.ts'
import { consultationType } from './records/consultation-type.ts'
import { goalType } from './records/goal-type.ts'
import { milestoneType } from './records/milestone-type.ts'
import { priorityType } from './records/priority-type.ts'
import { resourceType } from './records/resource-type.ts'
import { workstreamType } from './records/workstream-type.ts'

/** The agenda's manifest: seen by `app.ts` alone. */
export const agenda: Module = {
  name: 'agenda',
  title: { it: 'Agenda', en: 'Agenda' },
  needs: [],
  records: [
    agendaType,
    consultationType,
    goalType,
    priorityType,
    actionType,
    workstreamType,
    activityType,
    milestoneType,
    agreementType,
    resourceType,
    adoptionType,
  ],
  rows: [expenseType],
  menu: [
    { title: { it: 'Agenda', en: 'Agenda' }, path: '/agende' },
    { title: { it: 'Ascolto', en: 'Consultations' }, path: '/ascolto' },
    { title: { it: 'Priorità', en: 'Priorities' }, path: '/priorita' },
    { title: { it: 'Azioni', en: 'Actions' }, path: '/azioni' },
    { title: { it: 'Quando', en: 'When' }, path: '/cronoprogramma' },
  ],
  routes: (registry) => [...agendaRoutes(registry), ...moneyRoutes, ...adoptionRoutes],
  faces: {
    agenda: drawAgenda,
    goal: drawGoal,
    priority: drawPriority,
    consultation: drawConsultation,
    action: drawAction,
    workstream: drawWorkstream,
    activity: drawActivity,
    adoption: drawAdoption,
  },
  typeNames: readTypeNames,
  facts: agendaFacts,
  home: [threadBlock, timelineBlock],
  chapters: [
    agendaChapter,
    heardChapter,
    goalChapter,
    priorityChapter,
    actionChapter,
    timelineChapter,
    missingChapter,
  ],
  attention: agendaAttention,
  errors: {},
}
