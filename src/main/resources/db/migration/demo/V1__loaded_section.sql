create schema if not exists demo;

-- A section of the demo data is loaded in one transaction together with its row here.
create table demo.loaded_section (
    name      text        primary key,
    loaded_at timestamptz not null
);
