-- The dashboard counts calls in hand and calls being wrapped up every few seconds; both are few among many.
create index call_in_hand on calls.call (program_id) where ended_at is null;
create index call_not_wrapped_up on calls.call (program_id) where wrap_up_ended_at is null;
