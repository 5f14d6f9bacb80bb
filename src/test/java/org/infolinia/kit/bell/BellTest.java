package org.infolinia.kit.bell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.infolinia.kit.bell.BellPart.News;
import org.junit.jupiter.api.Test;

class BellTest extends ViewTest {

    @Test
    void ofVeryManyThingsTheFirstAreListedAndTheOthersAreCounted() {
        openTabFor(SignedIn.administrator());

        var bell = new Bell(List.of(rings(2_000)));

        var popover = (Popover)
                bell.getChildren().filter(Popover.class::isInstance).findFirst().orElseThrow();
        assertThat(_find(popover, ListItem.class))
                .hasSize(30)
                .first()
                .extracting(item -> item.getElement().getTextRecursively())
                .isEqualTo("Matter 1");
        assertThat(_find(popover, Paragraph.class))
                .extracting(Paragraph::getText)
                .containsExactly("and 1,970 more");
        assertThat(_get(bell, Button.class).getAriaLabel()).hasValue("Waiting for you: 2,000");
    }

    @Test
    void whatComesQuicklyIsToldInOneLine() {
        openTabFor(SignedIn.administrator());
        var matters = new AtomicInteger(1);
        var heard = new ArrayList<Runnable>();
        UI.getCurrent().add(new Bell(List.of(ringing(matters, heard))));
        NotificationsKt.expectNoNotifications();

        matters.set(3);
        heard.getFirst().run();
        MockVaadin.clientRoundtrip(false);
        matters.set(4);
        heard.getFirst().run();
        MockVaadin.clientRoundtrip(false);

        NotificationsKt.expectNotifications("Matter 4 – and 2 more");
    }

    private static BellPart rings(int times) {
        return ringing(new AtomicInteger(times), new ArrayList<>());
    }

    private static BellPart ringing(AtomicInteger times, List<Runnable> heard) {
        return new BellPart() {
            @Override
            public boolean isForMe() {
                return true;
            }

            @Override
            public List<News> news(Locale locale) {
                return IntStream.rangeClosed(1, times.get())
                        .mapToObj(number -> new News("Matter " + number, "matters/" + number))
                        .toList();
            }

            @Override
            public Runnable listen(Runnable look) {
                heard.add(look);
                return () -> {};
            }
        };
    }
}
