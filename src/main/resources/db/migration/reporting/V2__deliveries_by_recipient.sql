-- Whoever asks what is kept of him is found by his address.
create index client_delivery_by_recipient on reporting.client_delivery (recipient);
