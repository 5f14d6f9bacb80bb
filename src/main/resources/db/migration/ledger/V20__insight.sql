-- By which figures a program tells its participants apart, and what a point is worth there. One without a row has the
-- usual ones.
create table ledger.insight_terms (
    program_id         bigint  primary key,
    new_days           integer not null check (new_days between 1 and 3650),
    lapsing_days       integer not null check (lapsing_days between 1 and 3650),
    lapsing_gaps       integer not null check (lapsing_gaps between 2 and 20),
    lost_days          integer not null check (lost_days between 1 and 3650),
    frequent_times     integer not null check (frequent_times between 2 and 365),
    high_points        bigint  not null check (high_points > 0),
    fall_percent       integer not null check (fall_percent between 1 and 100),
    soon_days          integer not null check (soon_days between 1 and 365),
    unspent_days       integer not null check (unspent_days between 1 and 3650),
    point_value        numeric(12, 4) check (point_value > 0),
    currency           text    not null check (currency in ('PLN', 'AZN', 'EUR')),
    constraint lost_is_later_than_lapsing check (lost_days > lapsing_days)
);

-- How far the snapshot of a day came; it goes on behind the last participant whose batch was kept.
create table ledger.insight_run (
    program_id       bigint      not null,
    day              date        not null,
    last_participant bigint      not null default 0,
    began_at         timestamptz not null,
    finished_at      timestamptz,
    primary key (program_id, day)
);

-- What each participant's points tell, as of the last night. Worked out from the books and never asked to prove anything,
-- so that it may change and go.
create table ledger.insight (
    program_id     bigint  not null,
    participant_id bigint  not null,
    taken_on       date    not null,
    stage          text    not null check (stage in ('UNSTARTED', 'NEW', 'ACTIVE', 'LAPSING', 'LOST')),
    segment        text    not null
        check (segment in ('UNSTARTED', 'DEVOTED', 'FREQUENT', 'COLLECTOR', 'OCCASIONAL', 'DORMANT')),
    risk           text    not null check (risk in ('LOW', 'RAISED', 'HIGH')),
    last_active_on date,
    usual_gap_days integer check (usual_gap_days > 0),
    earned         bigint  not null,
    spent          bigint  not null,
    lapsing        bigint  not null check (lapsing >= 0),
    primary key (program_id, participant_id),
    check ((stage = 'UNSTARTED') = (last_active_on is null))
) with (fillfactor = 70);

create index insight_of_participant on ledger.insight (participant_id);
create index insight_by_stage on ledger.insight (program_id, stage, participant_id);
create index insight_by_segment on ledger.insight (program_id, segment, participant_id);
create index insight_by_risk on ledger.insight (program_id, risk, participant_id);

create table ledger.insight_count (
    program_id   bigint not null,
    day          date   not null,
    stage        text   not null,
    segment      text   not null,
    risk         text   not null,
    participants bigint not null check (participants > 0),
    primary key (program_id, day, stage, segment, risk)
);
