-- A run may go on, in another call, where an earlier one was left; what was answered there counts here.
alter table scripts.run add column continues_id bigint references scripts.run;
