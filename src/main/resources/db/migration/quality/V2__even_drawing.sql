-- How many of an agent's contacts a week has drawn, asked for each that is entered.
create index review_of_week on quality.review (program_id, agent_id, week);
