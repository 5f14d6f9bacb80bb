-- In which zone a program's days begin and end; while it is null, in its country's.
alter table programs.program add column zone text check (char_length(zone) between 1 and 60);
