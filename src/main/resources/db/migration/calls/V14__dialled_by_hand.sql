-- Calls dialled here of which the telephone system may tell yet.
create index call_dialled_by_hand on calls.call (number_dialled, offered_at)
 where source_id is null and direction = 'OUTBOUND';

-- What was promised in a call.
create index callback_by_call on calls.callback (made_in_call) where made_in_call is not null;
