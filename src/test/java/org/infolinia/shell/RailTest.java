package org.infolinia.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.menu.MenuConfiguration;
import java.util.List;
import java.util.stream.Stream;
import org.infolinia.harness.SignedIn;
import org.infolinia.harness.ViewTest;
import org.junit.jupiter.api.Test;

class RailTest extends ViewTest {

    /** So many stand below each other at a height of 900. */
    private static final int MOST_ON_RAIL = 14;

    @Test
    void theRailFitsAndWhatItDoesNotHoldIsOnePageAway() {
        openTabFor(SignedIn.administrator());
        UI.getCurrent().navigate("more");

        var rail = hrefs(
                _get(Rail.class).getChildren().flatMap(RailTest::anchorsIn).toList());
        var more = hrefs(
                _get(MoreView.class).getChildren().flatMap(RailTest::anchorsIn).toList());

        assertThat(rail).hasSizeLessThanOrEqualTo(MOST_ON_RAIL).contains("dashboard", "quality", "more");
        assertThat(Stream.concat(rail.stream(), more.stream()).filter(path -> !path.equals("more")))
                .containsExactlyInAnyOrderElementsOf(MenuConfiguration.getMenuEntries().stream()
                        .map(Places::pathOf)
                        .toList());
    }

    @Test
    void aPageBehindMoreMarksMoreAsCurrent() {
        openTabFor(SignedIn.administrator());
        UI.getCurrent().navigate("audit");

        assertThat(_find(Anchor.class))
                .filteredOn(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .extracting(Anchor::getHref)
                .containsExactly("more");
    }

    private static List<String> hrefs(List<Anchor> links) {
        return links.stream().map(Anchor::getHref).toList();
    }

    private static Stream<Anchor> anchorsIn(Component component) {
        return component instanceof Anchor link
                ? Stream.of(link)
                : component.getChildren().flatMap(RailTest::anchorsIn);
    }
}
