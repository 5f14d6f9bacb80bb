package org.infolinia.surveys.definition;

import java.time.Clock;
import java.util.Optional;
import org.infolinia.kernel.Actor;
import org.infolinia.kernel.ProgramId;
import org.infolinia.surveys.definition.SurveyVersion.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the versions by which people are asked. Who may ask and who may answer is for others to say. */
@Service
public class SurveyLibrary {

    private static final Actor PRODUCT = Actor.system("surveys");

    private final SurveyVersions versions;
    private final SurveyJson json;
    private final Clock clock;

    SurveyLibrary(SurveyVersions versions, SurveyJson json, Clock clock) {
        this.versions = versions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What is asked now; empty when the program asks nothing of this kind. Until it has decided otherwise, a program
     * asks after contacts what comes with the product.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SurveyVersion> published(ProgramId program, SurveyKind kind) {
        return versions.inState(program, kind, State.PUBLISHED)
                .or(() -> kind == SurveyKind.AFTER_CONTACT ? original(program, kind) : Optional.empty());
    }

    /** @throws IllegalArgumentException when there is no such version */
    @Transactional(readOnly = true)
    public SurveyVersion get(long version) {
        return versions.find(version)
                .orElseThrow(() -> new IllegalArgumentException("There is no version " + version + " of a survey"));
    }

    /** Whoever has versions has decided, even to ask nothing. */
    private Optional<SurveyVersion> original(ProgramId program, SurveyKind kind) {
        versions.lock(program);
        if (versions.newestFirst(program, kind, 1).isEmpty()) {
            long id = versions.add(program, kind, json.original(kind), PRODUCT, clock.instant());
            versions.publish(id, 1, PRODUCT, clock.instant());
        }
        return versions.inState(program, kind, State.PUBLISHED);
    }
}
