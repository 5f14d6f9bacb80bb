package org.infolinia.demo.contacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.calls.CallDesk;
import org.infolinia.calls.CallId;
import org.infolinia.calls.CallView;
import org.infolinia.calls.dispositions.Disposition;
import org.infolinia.calls.dispositions.Dispositions;
import org.infolinia.calls.dispositions.GivenDisposition;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.DemoSection;
import org.infolinia.demo.WeightedChoice;
import org.infolinia.demo.people.Member;
import org.infolinia.kernel.Language;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.surveys.Aspect;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.EndedContact.Circumstances;
import org.infolinia.surveys.FollowUp;
import org.infolinia.surveys.PastSurvey;
import org.infolinia.surveys.PastSurvey.Given;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyHistory;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.policy.Courtesy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.infolinia.tickets.Ticket.Topic;
import org.infolinia.tickets.TicketNumber;
import org.infolinia.tickets.desk.TicketFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What participants thought of their contacts: many answers in one program, too few for a mean in the other. */
@Component
@Order(90)
class SurveysSection implements DemoSection {

    private static final double SHARE_ASKED_OF_SHOPPERS = 0.75;
    private static final double SHARE_ASKED_OF_INSTALLERS = 0.06;
    private static final double SHARE_ANSWERED = 0.45;
    private static final double SHARE_WITH_COMMENT = 0.3;
    private static final double SHARE_WITH_ASPECTS = 0.8;
    private static final Duration ASKED_AFTER = Duration.ofMinutes(30);
    private static final Duration SLOWEST_ANSWER = Duration.ofDays(3);
    private static final Duration FOLLOW_UP_PERIOD = Duration.ofDays(2);

    /** The demo is tried at night, too, and its mail is waited for. */
    private static final Courtesy AT_ANY_HOUR = new Courtesy(Courtesy.USUAL.restDays(), null);

    /** How often of a hundred each score from one to five is given; the mean is 4.4. */
    private static final int[] SCORE_WEIGHTS = {2, 4, 8, 24, 62};

    /** The same where somebody wants points that he does not see; the mean is 4.0. */
    private static final int[] SCORE_WEIGHTS_OF_POINTS_MISSED = {5, 8, 13, 32, 42};

    private static final Set<String> POINTS_MISSED = Set.of(Topic.MISSING_POINTS.name(), Topic.REJECTED_CODE.name());

    private final SurveyHistory history;
    private final PolicyDesk policies;
    private final ProgramDirectory programs;
    private final PastContacts contacts;
    private final TicketFiles tickets;
    private final CallDesk calls;
    private final Dispositions dispositions;
    private final Clock clock;
    private final List<Comment> comments = comments();

    private record Comment(Language language, int fromScore, int toScore, String text) {

        boolean suits(Language spoken, int score) {
            return language == spoken && score >= fromScore && score <= toScore;
        }
    }

    SurveysSection(
            SurveyHistory history,
            PolicyDesk policies,
            ProgramDirectory programs,
            PastContacts contacts,
            TicketFiles tickets,
            CallDesk calls,
            Dispositions dispositions,
            Clock clock) {
        this.history = history;
        this.policies = policies;
        this.programs = programs;
        this.contacts = contacts;
        this.tickets = tickets;
        this.calls = calls;
        this.dispositions = dispositions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(program -> {
            policies.settle(program.id(), AT_ANY_HOUR);
            history.takeOver(surveys(program, random));
        });
    }

    /**
     * Nobody is asked twice, and the featured ones are left to whoever tries the demo, which keeps the rule of one
     * survey in 30 days.
     */
    private List<PastSurvey> surveys(Program program, RandomGenerator random) {
        var asked = new HashSet<Member>();
        var given = dispositions.everGiven(program.id());
        double share = Club.of(program).either(SHARE_ASKED_OF_SHOPPERS, SHARE_ASKED_OF_INSTALLERS);
        return contacts.of(program.id()).stream()
                .filter(contact -> !contact.member().isFeatured())
                .filter(contact -> random.nextDouble() < share)
                .filter(contact -> asked.add(contact.member()))
                .map(contact -> survey(contact, circumstances(contact, given), random))
                .toList();
    }

    private Circumstances circumstances(PastContact contact, Map<GivenDisposition, Disposition> given) {
        return contact.isCall()
                ? calls.find(new CallId(contact.number()))
                        .map(call -> circumstances(call, given))
                        .orElseThrow()
                : tickets.find(new TicketNumber(contact.number()))
                        .map(ticket -> new Circumstances(
                                ticket.topic().name(),
                                ticket.queue(),
                                Duration.between(ticket.openedAt(), contact.endedAt())))
                        .orElseThrow();
    }

    private static Circumstances circumstances(CallView call, Map<GivenDisposition, Disposition> given) {
        var topic = call.dispositions().stream()
                .flatMap(disposition -> Stream.ofNullable(given.get(disposition)))
                .map(Disposition::topic)
                .map(Topic::name)
                .findFirst()
                .orElse(null);
        return new Circumstances(topic, null, Duration.between(call.offeredAt(), call.at()));
    }

    private PastSurvey survey(PastContact contact, Circumstances circumstances, RandomGenerator random) {
        var member = contact.member();
        var ended = new EndedContact(
                contact.reference(),
                contact.isByPhone() ? Channel.PHONE : Channel.EMAIL,
                member.program(),
                member.id(),
                contact.agent(),
                contact.agentName(),
                false,
                contact.endedAt(),
                circumstances);
        var invitedAt = contact.endedAt().plus(ASKED_AFTER);
        var answeredAt = invitedAt.plusSeconds(random.nextLong(SLOWEST_ANSWER.toSeconds()));
        if (random.nextDouble() >= SHARE_ANSWERED || answeredAt.isAfter(clock.instant())) {
            return new PastSurvey(SurveyKind.AFTER_CONTACT, ended, null, member.language(), invitedAt, null, null);
        }
        var answer = answer(member.language(), circumstances.topic(), random);
        return new PastSurvey(
                SurveyKind.AFTER_CONTACT,
                ended,
                null,
                member.language(),
                invitedAt,
                new Given(answer, Map.of(), answeredAt),
                followUp(answer, answeredAt));
    }

    private SurveyAnswer answer(Language language, @Nullable String topic, RandomGenerator random) {
        int[] weights = topic != null && POINTS_MISSED.contains(topic) ? SCORE_WEIGHTS_OF_POINTS_MISSED : SCORE_WEIGHTS;
        int score = WeightedChoice.of(
                        IntStream.rangeClosed(1, weights.length).boxed().toList(), given -> weights[given - 1])
                .draw(random);
        return new SurveyAnswer(score, aspects(score, random), comment(language, score, random));
    }

    /** Near the whole; availability is what people complain of, manners what they praise. */
    private static Map<Aspect, Integer> aspects(int score, RandomGenerator random) {
        var aspects = new EnumMap<Aspect, Integer>(Aspect.class);
        if (random.nextDouble() < SHARE_WITH_ASPECTS) {
            for (var aspect : Aspect.values()) {
                int better = aspect == Aspect.CULTURE && random.nextInt(3) == 0 ? 1 : 0;
                int worse = aspect == Aspect.AVAILABILITY && random.nextInt(2) == 0 ? 1 : 0;
                aspects.put(aspect, Math.clamp((long) score + better - worse, SurveyAnswer.WORST, SurveyAnswer.BEST));
            }
        }
        return aspects;
    }

    private String comment(Language language, int score, RandomGenerator random) {
        var suitable = comments.stream()
                .filter(comment -> comment.suits(language, score))
                .toList();
        return suitable.isEmpty() || random.nextDouble() >= SHARE_WITH_COMMENT
                ? ""
                : suitable.get(random.nextInt(suitable.size())).text();
    }

    /** The newest low scores still wait for somebody. */
    private FollowUp.@Nullable Result followUp(SurveyAnswer answer, Instant answeredAt) {
        boolean isRecent = answeredAt.plus(FOLLOW_UP_PERIOD).isAfter(clock.instant());
        return answer.score() > SurveyAnswer.LOW_SCORE || isRecent ? null : FollowUp.Result.CALLED_BACK;
    }

    private static List<Comment> comments() {
        return DemoFile.rows("texts/survey-comments.csv").stream()
                .map(row -> new Comment(
                        Language.valueOf(row.getField("language")),
                        Integer.parseInt(row.getField("from_score")),
                        Integer.parseInt(row.getField("to_score")),
                        row.getField("comment")))
                .toList();
    }
}
