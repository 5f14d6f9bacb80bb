package org.infolinia.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** All that the server tells one tab: pages, answers to what was done in them, and what it pushes by itself. */
final class Traffic {

    private static final Set<String> TELLING = Set.of("document", "xhr", "fetch");

    private final List<String> told = new CopyOnWriteArrayList<>();

    private Traffic() {}

    /** To be begun before the tab opens its first page. */
    static Traffic of(Page tab) {
        var traffic = new Traffic();
        tab.route("**/*", traffic::hear);
        tab.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            var text = frame.text();
            traffic.told.add(text == null ? new String(frame.binary(), StandardCharsets.UTF_8) : text);
        }));
        return traffic;
    }

    /** Those of the values that were told so far. */
    List<String> toldOf(List<String> values) {
        return values.stream()
                .filter(value -> told.stream().anyMatch(text -> text.contains(value)))
                .toList();
    }

    /** How many things were told; what nobody told could hide nothing. */
    int size() {
        return told.size();
    }

    private void hear(Route route) {
        if (!TELLING.contains(route.request().resourceType())) {
            route.resume();
            return;
        }
        var response = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
        told.add(response.text());
        route.fulfill(new Route.FulfillOptions().setResponse(response));
    }
}
