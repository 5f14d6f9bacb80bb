-- What people chose is counted, and the answers behind a count are picked out, without reading all else they said.
create index answer_value_chosen on surveys.answer_value (invitation_id) include (question, choice)
    where choice is not null;
