-- The version of the card that a mark was given to.
alter table services_feedback add column card_version integer;
