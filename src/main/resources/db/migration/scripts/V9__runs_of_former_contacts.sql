-- What was followed in a contact is asked on its page; few runs were ever passed on, and they alone are in the index.
create index run_of_former_contact on scripts.run using gin (former_contacts) where former_contacts <> '{}';
