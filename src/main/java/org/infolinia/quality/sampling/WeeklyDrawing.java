package org.infolinia.quality.sampling;

import java.util.List;
import java.util.function.Consumer;
import org.infolinia.kernel.ProgramId;
import org.infolinia.quality.Drawing;
import org.infolinia.security.Gatekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every now and then whether a week is over, or a second judge has not come; a program that fails holds up no other.
 */
@Component
class WeeklyDrawing {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyDrawing.class);
    private static final String PART = "quality";
    private static final long LOOKING_MILLISECONDS = 900_000;
    private static final long FIRST_LOOK_MILLISECONDS = 120_000;

    private final Drawing drawing;
    private final Gatekeeper gatekeeper;

    WeeklyDrawing(Drawing drawing, Gatekeeper gatekeeper) {
        this.drawing = drawing;
        this.gatekeeper = gatekeeper;
    }

    @Scheduled(fixedDelay = LOOKING_MILLISECONDS, initialDelay = FIRST_LOOK_MILLISECONDS)
    void draw() {
        each(drawing.due(), drawing::draw);
        each(drawing.withoutSecondJudge(), drawing::settleForOne);
    }

    private void each(List<ProgramId> programs, Consumer<ProgramId> deed) {
        for (var program : programs) {
            try {
                gatekeeper.asSystem(PART, () -> deed.accept(program));
            } catch (RuntimeException e) {
                LOG.warn("The contacts of program {} were not seen to; tried again later", program.value(), e);
            }
        }
    }
}
