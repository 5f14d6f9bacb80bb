-- Whether mail to a participant leads him to the page of his matter.
alter table programs.program add column status_links boolean not null default true;
