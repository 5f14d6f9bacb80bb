package org.infolinia.ledger.seal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Mails seals to the address of the configuration, through the mail server that Spring knows. */
@Component
class MailedSeals implements SealCarrier {

    private final String address;
    private final ObjectProvider<JavaMailSender> sender;

    MailedSeals(@Value("${infolinia.seal-mail}") String address, ObjectProvider<JavaMailSender> sender) {
        this.address = address.strip();
        this.sender = sender;
    }

    @Override
    public Optional<String> destination() {
        return address.isEmpty() ? Optional.empty() : Optional.of("mailto:" + address);
    }

    @Override
    public void carry(List<Seal> seals) {
        var ready = sender.getIfAvailable();
        if (ready == null) {
            throw new MailSendException("There is no mail server for the seals, set spring.mail.host");
        }
        ready.send(letter(seals));
    }

    private SimpleMailMessage letter(List<Seal> seals) {
        var letter = new SimpleMailMessage();
        letter.setFrom(address);
        letter.setTo(address);
        letter.setSubject("Seal of the points ledger, " + seals.getLast().on());
        letter.setText(seals.stream().map(Seal::text).collect(Collectors.joining("\n")));
        return letter;
    }
}
