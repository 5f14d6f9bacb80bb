package org.infolinia.harness;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.infolinia.security.SignedInAgent;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.util.ClassUtils;

/** Opens views of the whole application without a browser. Call {@link #openTabFor} first in every test. */
@IntegrationTest
public abstract class ViewTest {

    private static final Routes ROUTES = allRoutes();

    @Autowired
    private ApplicationContext context;

    /** Opens a browser tab for the agent; navigate on with {@code UI.getCurrent().navigate(…)}. */
    protected void openTabFor(SignedInAgent agent) {
        SignedIn.as(agent);
        MockVaadin.setMockRequestFactory(session -> requestOf(agent, session));
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
    }

    /** The scripts that the browser was sent since the last round trip. */
    protected static List<String> scriptsSent() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .map(pending -> pending.getInvocation().getExpression())
                .toList();
    }

    @AfterEach
    void closeTab() {
        MockVaadin.tearDown();
        SignedIn.out();
    }

    /** Vaadin asks the request who may open a view. */
    private static FakeRequest requestOf(SignedInAgent agent, FakeHttpSession session) {
        var request = new FakeRequest(session);
        request.setUserPrincipalInt(new UsernamePasswordAuthenticationToken(agent, "", agent.getAuthorities()));
        request.setUserInRole((principal, role) -> agent.getAuthorities().stream()
                .anyMatch(authority -> Objects.equals(authority.getAuthority(), "ROLE_" + role)
                        || Objects.equals(authority.getAuthority(), role)));
        return request;
    }

    /** Karibu's own discovery misses package-private views. */
    private static Routes allRoutes() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
        Set<Class<? extends Component>> views = new HashSet<>();
        for (var candidate : scanner.findCandidateComponents("org.infolinia")) {
            var type = ClassUtils.resolveClassName(
                    Objects.requireNonNull(candidate.getBeanClassName()), ViewTest.class.getClassLoader());
            views.add(type.asSubclass(Component.class));
        }
        return new Routes(views, Set.of(), true);
    }
}
