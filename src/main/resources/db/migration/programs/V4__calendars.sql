-- When people work for a program: shifts of Monday to Sunday as people write them, in the calendar's zone.
create table programs.calendar (
    id          bigint generated always as identity primary key,
    program_id  bigint not null references programs.program,
    name        text   not null check (char_length(name) between 1 and 60),
    zone        text   not null,
    holidays_of text check (holidays_of ~ '^[A-Z]{2}$'),
    week        text[] not null check (cardinality(week) = 7),
    version     int    not null default 0,
    unique (program_id, name)
);

-- Days that go by other hours than their weekday; nobody works on one without shifts.
create table programs.calendar_day (
    calendar_id bigint not null references programs.calendar on delete cascade,
    day         date   not null,
    name        text   not null,
    shifts      text   not null,
    primary key (calendar_id, day)
);
