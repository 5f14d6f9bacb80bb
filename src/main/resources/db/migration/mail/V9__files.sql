-- Files that go out with a message. Whoever writes keeps his own copy; these are gone when the message is sent.
create table mail.outbox_file (
    outbox_id  bigint not null references mail.outbox on delete cascade,
    place      int    not null,
    name       text   not null,
    media_type text   not null,
    content    bytea  not null,
    primary key (outbox_id, place)
);

alter table mail.outbox add column files int not null default 0;
