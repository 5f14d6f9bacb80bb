-- What each installation on this database last told of its index: how the serving one stands, how far a new one is.
create table search.node (
    name                text        primary key,
    serving_generation  int,
    built_at            timestamptz,
    things              bigint,
    bytes               bigint,
    waiting             int,
    building_generation int,
    done                bigint,
    total               bigint,
    began_at            timestamptz,
    failure             text,
    retry_at            timestamptz,
    told_at             timestamptz not null
);
