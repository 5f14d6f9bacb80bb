package org.infolinia.operation;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.MailCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.util.regex.Pattern;

/** GreenMail's SMTP, which says yes to the empty sender of machine mail and then forgets it; this one remembers. */
class MachineMailSmtpServer extends SmtpServer {

    MachineMailSmtpServer(ServerSetup setup, Managers managers) {
        super(setup, managers);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket socket) {
        return new SmtpHandler(new Commands(), managers.getSmtpManager(), socket);
    }

    private static final class Commands extends SmtpCommandRegistry {

        private final SmtpCommand mail = new MailFrom();

        @Override
        public SmtpCommand getCommand(String name) {
            return name.equals("MAIL") ? mail : super.getCommand(name);
        }
    }

    private static final class MailFrom extends MailCommand {

        private static final Pattern NOBODY = Pattern.compile("MAIL FROM:\\s?<>.*", Pattern.CASE_INSENSITIVE);

        @Override
        public void execute(SmtpConnection connection, SmtpState state, SmtpManager server, String line) {
            super.execute(connection, state, server, line);
            if (NOBODY.matcher(line).matches()) {
                state.getMessage().setReturnPath(new MailAddress(""));
            }
        }
    }
}
