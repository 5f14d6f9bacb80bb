package org.infolinia.ledger.insight.ui;

import com.vaadin.flow.component.UI;
import org.infolinia.kit.Badge;
import org.infolinia.kit.Icon;
import org.infolinia.kit.Tone;
import org.infolinia.ledger.insight.LifeStage;
import org.infolinia.ledger.insight.Risk;
import org.infolinia.ledger.insight.Segment;

/** Stage, segment and risk as an icon and words. */
final class StandingBadges {

    private StandingBadges() {}

    static Badge of(LifeStage stage) {
        var tone = switch (stage) {
            case ACTIVE -> Tone.OK;
            case NEW -> Tone.ACCENT;
            case LAPSING -> Tone.WARN;
            case LOST -> Tone.BAD;
            case UNSTARTED -> Tone.NEUTRAL;
        };
        return new Badge(Icon.ROUTE, say("ledger.insight.stage." + stage), tone);
    }

    static Badge of(Segment segment) {
        return new Badge(Icon.TAG, say("ledger.insight.segment." + segment), Tone.NEUTRAL);
    }

    static Badge of(Risk risk) {
        return switch (risk) {
            case LOW -> new Badge(Icon.CHECK_C, say("ledger.insight.risk." + risk), Tone.OK);
            case RAISED -> new Badge(Icon.INFO, say("ledger.insight.risk." + risk), Tone.WARN);
            case HIGH -> new Badge(Icon.ALERT, say("ledger.insight.risk." + risk), Tone.BAD);
        };
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
