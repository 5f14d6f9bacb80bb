-- What calls were about: each topic of a call's dispositions once, by the version of the disposition that was given.
create view calls.report_call_topic as
select distinct call.id as call_id, call.program_id, call.direction, call.answered_at, disposition.topic
  from calls.call
  join calls.call_disposition given on given.call_id = call.id
  join calls.disposition
    on disposition.program_id = call.program_id and disposition.code = given.disposition
   and disposition.version = given.disposition_version
 where call.answered_at is not null;
