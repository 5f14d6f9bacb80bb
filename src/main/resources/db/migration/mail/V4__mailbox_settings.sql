-- How a mailbox signs in: by a password, or by access tokens that are had for a refresh token; then that is the secret.
alter table mail.mailbox
    add column sign_in       text not null default 'PASSWORD' check (sign_in in ('PASSWORD', 'OAUTH2')),
    add column client_id     text,
    add column token_url     text,
    add column client_secret bytea,
    -- PEM of a certification authority, or a certificate's SHA-256 fingerprint.
    add column trusted       text,
    add column closed_at     timestamptz,
    add constraint whole_sign_in check (
        (sign_in = 'OAUTH2') = (num_nonnulls(client_id, token_url, client_secret) = 3)
        and (sign_in = 'OAUTH2' or num_nonnulls(client_id, token_url, client_secret) = 0));

-- How many messages of each mailbox nobody has worked on yet.
create index inbound_mail_waiting_in on mail.inbound_mail (mailbox_id) where status = 'RECEIVED';
