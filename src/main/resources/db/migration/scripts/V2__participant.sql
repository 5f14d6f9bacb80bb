create index run_by_participant on scripts.run (participant_id) where participant_id is not null;
