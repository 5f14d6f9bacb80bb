create index consideration_by_participant on surveys.consideration (participant_id) where participant_id is not null;
