package org.infolinia.quality;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infolinia.kernel.AgentId;
import org.infolinia.kernel.Outcome;
import org.infolinia.kernel.ProgramId;
import org.infolinia.kernel.Refusal;
import org.infolinia.quality.QualityEvent.ContactJudged;
import org.infolinia.quality.QualityEvent.ReplyAnswered;
import org.infolinia.quality.QualityEvent.ReviewRepliedTo;
import org.infolinia.quality.Review.Answer;
import org.infolinia.quality.Review.Reply;
import org.infolinia.quality.Review.Verdict;
import org.infolinia.security.Gatekeeper;
import org.infolinia.security.Permission;
import org.infolinia.security.SignedInAgent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges the contacts that were drawn. Of two who judge one contact, neither sees what the other found before both are
 * done; nobody judges himself; who was judged reads it once it is complete and may reply once.
 */
@Service
public class ReviewDesk {

    /** The most reviews one list shows. */
    public static final int PAGE_SIZE = 100;

    /** No review has this number. */
    private static final long NONE = 0;

    private final ReviewRows rows;
    private final ReviewSums sums;
    private final Judges judges;
    private final Gatekeeper gatekeeper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDesk(
            ReviewRows rows,
            ReviewSums sums,
            Judges judges,
            Gatekeeper gatekeeper,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sums = sums;
        this.judges = judges;
        this.gatekeeper = gatekeeper;
        this.events = events;
        this.clock = clock;
    }

    /** What waits for the asker to judge it, the oldest contact first, at most {@value #PAGE_SIZE}. */
    @Transactional(readOnly = true)
    public List<Review> waiting(Collection<ProgramId> programs) {
        demand(programs);
        return rows.where("""
                        completed_at is null and program_id = any(:programs) and agent_id <> :asker
                          and not exists (select from quality.scoring
                                           where review_id = review.id and reviewer_id = :asker)
                        order by contact_at, id limit :limit""", Map.of("programs", ids(programs), "asker", asker().value(), "limit", PAGE_SIZE)).stream()
                .map(this::asSeenByAsker)
                .toList();
    }

    /**
     * Replies that the asker {@link #mayAnswer may answer} and nobody has, the oldest first, at most {@value #PAGE_SIZE}.
     */
    @Transactional(readOnly = true)
    public List<Review> repliesWaiting(Collection<ProgramId> programs) {
        demand(programs);
        var supervisors = programs.stream()
                .flatMap(program -> judges.of(program).stream().map(judge -> new Judge(program, judge)))
                .toList();
        return rows.where(
                """
                        replied_at is not null and verdict is null and program_id = any(:programs) and agent_id <> :asker
                          and (not exists (select from quality.scoring
                                            where review_id = review.id and reviewer_id = :asker)
                               or not exists (select from unnest(:judged::bigint[], :judges::bigint[]) as judge (program, id)
                                               where judge.program = review.program_id and judge.id <> review.agent_id
                                                 and judge.id not in (select reviewer_id from quality.scoring
                                                                       where review_id = review.id)))
                        order by replied_at, id limit :limit""",
                Map.of(
                        "programs", ids(programs),
                        "asker", asker().value(),
                        "judged",
                                supervisors.stream()
                                        .map(judge -> judge.program().value())
                                        .toArray(Long[]::new),
                        "judges",
                                supervisors.stream()
                                        .map(judge -> judge.id().value())
                                        .toArray(Long[]::new),
                        "limit", PAGE_SIZE));
    }

    private record Judge(ProgramId program, AgentId id) {}

    /**
     * Whether the asker decides on replies to this: nobody does who was judged, nor who has judged while there is somebody
     * else.
     */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Review review) {
        return gatekeeper.allows(Permission.JUDGE_CONTACTS, review.program())
                && !review.agent().equals(asker())
                && !(review.isJudgedBy(asker()) && judges.hasOthersThanThoseOf(review));
    }

    /** The asker's own contacts that were judged, the latest first, at most {@value #PAGE_SIZE}. */
    @Transactional(readOnly = true)
    public List<Review> mine() {
        return rows.where(
                "completed_at is not null and agent_id = :asker order by completed_at desc, id desc limit :limit",
                Map.of("asker", asker().value(), "limit", PAGE_SIZE));
    }

    /** As far as the asker may see it; empty when he may not at all. */
    @Transactional(readOnly = true)
    public Optional<Review> find(ReviewId id) {
        return rows.find(id).filter(this::isVisible).map(this::asSeenByAsker);
    }

    /** Of contacts that were judged completely in a period. */
    @Transactional(readOnly = true)
    public QualityFigures figures(Collection<ProgramId> programs, Instant from, Instant until) {
        demand(programs);
        return new QualityFigures(
                sums.agents(programs, from, until), sums.agreement(programs, from, until), rows.open(programs));
    }

    /**
     * The reviews that the figures are made of, and those that were set aside, the first judged first, at most
     * {@value #PAGE_SIZE}.
     */
    @Transactional(readOnly = true)
    public List<Review> judged(Collection<ProgramId> programs, Instant from, Instant until) {
        return judged(programs, from, NONE, until);
    }

    /**
     * The same from one on, so that a year is never held as a whole.
     *
     * @param last a review that is complete
     */
    @Transactional(readOnly = true)
    public List<Review> judgedAfter(Review last, Collection<ProgramId> programs, Instant until) {
        return judged(
                programs,
                Optional.ofNullable(last.completedAt()).orElseThrow(),
                last.id().value(),
                until);
    }

    private List<Review> judged(Collection<ProgramId> programs, Instant from, long last, Instant until) {
        demand(programs);
        return rows.where(
                """
                        (completed_at, id) > (:from, :last) and completed_at < :until and program_id = any(:programs)
                        order by completed_at, id limit :limit""",
                Map.of(
                        "programs", ids(programs),
                        "from", Timestamp.from(from),
                        "last", last,
                        "until", Timestamp.from(until),
                        "limit", PAGE_SIZE));
    }

    /**
     * Judges a contact.
     *
     * @param grades one for each criterion of the review's scorecard
     * @return refused as {@code review-of-oneself}, {@code review-complete}, {@code review-judged-already} when the asker
     *     has, {@code review-marks-missing}, or {@code review-words-too-long}
     */
    @Transactional
    public Outcome<Review> judge(ReviewId id, Map<Long, Grade> grades, String remark) {
        var review = reserved(id);
        var by = gatekeeper.demand(Permission.JUDGE_CONTACTS, review.program());
        var marks = new Marks(review.scorecard(), grades);
        var objection = objection(review, marks, remark);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var now = clock.instant();
        rows.add(review, new Scoring(asker(), by.name(), marks, remark.strip(), now));
        if (!review.isDouble() || !review.scorings().isEmpty()) {
            rows.complete(id, now);
        }
        events.publishEvent(new ContactJudged(by, review.program(), id, review.contact()));
        return Outcome.done(asSeenByAsker(rows.find(id).orElseThrow()));
    }

    /**
     * Says what the agent thinks of it, once.
     *
     * @return refused as {@code review-words-missing}, {@code review-words-too-long}, {@code review-replied-already}, or
     *     {@code review-reply-too-late} after {@link Review#TIME_TO_REPLY}
     */
    @Transactional
    public Outcome<Review> reply(ReviewId id, String words) {
        var review = reserved(id);
        if (!review.agent().equals(asker()) || !review.isComplete()) {
            throw new AccessDeniedException("Only who was judged replies, once he is");
        }
        var objection = objectionTo(words);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        if (review.reply() != null) {
            return Outcome.refused("review-replied-already");
        }
        if (!review.isOpenToReply(clock.instant())) {
            return Outcome.refused("review-reply-too-late", Review.TIME_TO_REPLY.toDays());
        }
        rows.reply(id, words.strip(), clock.instant());
        events.publishEvent(new ReviewRepliedTo(gatekeeper.actor(), review.program(), id, review.contact()));
        return Outcome.done(rows.find(id).orElseThrow());
    }

    /**
     * Answers the agent's reply; what is set aside counts no more.
     *
     * @return refused as {@code review-of-oneself}, as {@code review-by-oneself} to whoever has judged while there is
     *     somebody else to decide, as {@code review-reply-missing}, {@code review-answered-already},
     *     {@code review-words-missing}, or {@code review-words-too-long}
     */
    @Transactional
    public Outcome<Review> answer(ReviewId id, Verdict verdict, String words) {
        var review = reserved(id);
        var by = gatekeeper.demand(Permission.JUDGE_CONTACTS, review.program());
        if (review.agent().equals(asker())) {
            return Outcome.refused("review-of-oneself");
        }
        if (!mayAnswer(review)) {
            return Outcome.refused("review-by-oneself");
        }
        if (review.reply() == null) {
            return Outcome.refused("review-reply-missing");
        }
        if (review.answer() != null) {
            return Outcome.refused("review-answered-already");
        }
        var objection = objectionTo(words);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        rows.answer(id, new Answer(verdict, words.strip(), by.name(), clock.instant()));
        events.publishEvent(new ReplyAnswered(by, review.program(), id, review.contact(), verdict));
        return Outcome.done(rows.find(id).orElseThrow());
    }

    private Optional<Refusal> objection(Review review, Marks marks, String remark) {
        if (review.agent().equals(asker())) {
            return Optional.of(Refusal.of("review-of-oneself"));
        }
        if (review.isJudgedBy(asker())) {
            return Optional.of(Refusal.of("review-judged-already"));
        }
        if (review.isComplete()) {
            return Optional.of(Refusal.of("review-complete"));
        }
        if (!marks.areWhole()) {
            return Optional.of(Refusal.of("review-marks-missing"));
        }
        return remark.length() > Scoring.MAXIMUM_REMARK_LENGTH
                ? Optional.of(Refusal.of("review-words-too-long", Scoring.MAXIMUM_REMARK_LENGTH))
                : Optional.empty();
    }

    private static Optional<Refusal> objectionTo(@Nullable String words) {
        if (words == null || words.isBlank()) {
            return Optional.of(Refusal.of("review-words-missing"));
        }
        return words.length() > Reply.MAXIMUM_LENGTH
                ? Optional.of(Refusal.of("review-words-too-long", Reply.MAXIMUM_LENGTH))
                : Optional.empty();
    }

    private Review reserved(ReviewId id) {
        return rows.reserve(id).orElseThrow(() -> new AccessDeniedException("No such review in scope"));
    }

    private boolean isVisible(Review review) {
        return review.agent().equals(asker())
                ? review.isComplete()
                : gatekeeper.allows(Permission.JUDGE_CONTACTS, review.program());
    }

    private Review asSeenByAsker(Review review) {
        return review.isComplete()
                ? review
                : new Review(
                        review.id(),
                        review.program(),
                        review.contact(),
                        review.agent(),
                        review.agentName(),
                        review.contactAt(),
                        review.scorecard(),
                        review.isDouble(),
                        review.scorings().stream()
                                .filter(scoring -> scoring.reviewer().equals(asker()))
                                .toList(),
                        null,
                        null,
                        null);
    }

    private AgentId asker() {
        return gatekeeper
                .agent()
                .map(SignedInAgent::id)
                .orElseThrow(() -> new AccessDeniedException("Only people judge and are judged"));
    }

    private void demand(Collection<ProgramId> programs) {
        programs.forEach(program -> gatekeeper.demand(Permission.JUDGE_CONTACTS, program));
    }

    private static Long[] ids(Collection<ProgramId> programs) {
        return programs.stream().map(ProgramId::value).toArray(Long[]::new);
    }
}
