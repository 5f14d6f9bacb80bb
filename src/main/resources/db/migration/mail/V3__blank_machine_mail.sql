-- What a machine wrote may hold the secret of a survey's link; it is kept only until the mail is on its way.
update mail.outbox set text = '', html = null where kind = 'MACHINE' and status in ('SENT', 'GIVEN_UP');
