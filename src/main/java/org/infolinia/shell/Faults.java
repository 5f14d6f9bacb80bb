package org.infolinia.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.infolinia.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Tells the agent in words that something went wrong, with a mark that finds it in the log. */
class Faults implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int READING_TIME_MILLIS = 10_000;

    @Override
    public void error(ErrorEvent event) {
        var mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {}", mark, event.getThrowable());
        var tab = UI.getCurrent();
        if (tab != null) {
            show(tab, refusalFor(event.getThrowable(), mark));
        }
    }

    private static void show(UI tab, Refusal refusal) {
        var words = tab.getTranslation(refusal.messageKey(), refusal.arguments().toArray());
        var notice = Notification.show(words, READING_TIME_MILLIS, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
    }

    private static Refusal refusalFor(Throwable fault, String mark) {
        return switch (fault) {
            case AccessDeniedException denied -> Refusal.of("not-allowed");
            case OptimisticLockingFailureException stale -> Refusal.of("changed-meanwhile");
            default -> Refusal.of("fault", mark);
        };
    }
}
