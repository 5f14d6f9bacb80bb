package org.infolinia.demo.contacts;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infolinia.demo.Club;
import org.infolinia.demo.DemoFile;
import org.infolinia.demo.DemoSection;
import org.infolinia.demo.WeightedChoice;
import org.infolinia.demo.people.Member;
import org.infolinia.demo.people.Members;
import org.infolinia.kernel.Language;
import org.infolinia.programs.Program;
import org.infolinia.programs.ProgramDirectory;
import org.infolinia.surveys.EndedContact;
import org.infolinia.surveys.EndedContact.Channel;
import org.infolinia.surveys.FollowUp;
import org.infolinia.surveys.PastSurvey;
import org.infolinia.surveys.PastSurvey.Given;
import org.infolinia.surveys.SurveyAnswer;
import org.infolinia.surveys.SurveyHistory;
import org.infolinia.surveys.client.ClientContact;
import org.infolinia.surveys.client.ClientContacts;
import org.infolinia.surveys.definition.DefinitionDesk;
import org.infolinia.surveys.definition.Question;
import org.infolinia.surveys.definition.Question.Option;
import org.infolinia.surveys.definition.SurveyContent;
import org.infolinia.surveys.definition.SurveyKind;
import org.infolinia.surveys.definition.Texts;
import org.infolinia.surveys.policy.KindPolicy;
import org.infolinia.surveys.policy.PolicyDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What participants think of the program and its client of the hotline, asked from time to time. Rounds are over: the first
 * five minutes belong to surveys about contacts, which a rarer one would keep away.
 */
@Component
@Order(91)
class RelationshipsSection implements DemoSection {

    private static final String REASON = "reason";
    private static final int SHOPPERS_ASKED = 520;
    private static final int INSTALLERS_ASKED = 70;
    private static final int DAYS_OF_THE_ROUND = 150;
    private static final int ROUNDS_WITH_THE_CLIENT = 4;
    private static final Duration BETWEEN_ROUNDS = Duration.ofDays(90);
    private static final Duration SINCE_THE_LAST_ROUND = Duration.ofDays(18);
    private static final Duration SLOWEST_ANSWER = Duration.ofDays(4);
    private static final Duration FOLLOW_UP_PERIOD = Duration.ofDays(2);
    private static final double SHARE_ANSWERED = 0.4;
    private static final double SHARE_ANSWERED_BY_CLIENTS = 0.9;
    private static final double SHARE_WITH_REASON = 0.85;
    private static final double SHARE_WITH_COMMENT = 0.3;
    private static final int CONTENT_FROM = 7;

    /** How often of a hundred each score from zero to ten is given; 46 would recommend it, 20 would not. */
    private static final int[] SCORES_OF_PARTICIPANTS = {1, 1, 1, 2, 2, 5, 8, 14, 20, 24, 22};

    private static final int[] SCORES_OF_CLIENTS = {1, 1, 1, 1, 1, 2, 5, 14, 26, 30, 18};

    private final DefinitionDesk definitions;
    private final SurveyHistory history;
    private final PolicyDesk policies;
    private final ClientContacts clients;
    private final ProgramDirectory programs;
    private final Members members;
    private final PastContacts contacts;
    private final Clock clock;
    private final List<NamedCsvRecord> reasons = DemoFile.rows("surveys/relationship-reasons.csv");
    private final List<NamedCsvRecord> comments = DemoFile.rows("surveys/comments.csv");

    /** Somebody who was asked. */
    private record Asked(
            SurveyKind kind,
            EndedContact occasion,
            @Nullable Long client,
            Language language) {}

    RelationshipsSection(
            DefinitionDesk definitions,
            SurveyHistory history,
            PolicyDesk policies,
            ClientContacts clients,
            ProgramDirectory programs,
            Members members,
            PastContacts contacts,
            Clock clock) {
        this.definitions = definitions;
        this.history = history;
        this.policies = policies;
        this.clients = clients;
        this.programs = programs;
        this.members = members;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "relationships";
    }

    @Override
    public void load(RandomGenerator random) {
        programs.mine().forEach(program -> {
            publish(program, SurveyKind.RELATIONSHIP, this::withReason);
            publish(program, SurveyKind.CLIENT_REVIEW, content -> content);
            history.takeOver(Stream.concat(participants(program, random), clients(program, random))
                    .map(asked -> survey(asked, random))
                    .toList());
            policies.settle(program.id(), new KindPolicy(SurveyKind.RELATIONSHIP, 0, 180, null));
        });
    }

    private void publish(Program program, SurveyKind kind, Function<SurveyContent, SurveyContent> change) {
        var draft = definitions.draft(program.id(), kind);
        var written = definitions.save(draft, change.apply(draft.content())).orElseThrow();
        definitions.publish(written).orElseThrow();
    }

    private SurveyContent withReason(SurveyContent content) {
        var asked = reasons.stream()
                .filter(RelationshipsSection::isQuestion)
                .findFirst()
                .orElseThrow();
        var options = reasons.stream()
                .filter(row -> !isQuestion(row))
                .map(row -> new Option(row.getField("id"), texts(row)))
                .toList();
        var question = new Question.Choice(REASON, texts(asked), options, null);
        var questions = new ArrayList<>(content.questions());
        questions.add(1, question);
        return new SurveyContent(content.title(), content.titleAfterCall(), questions);
    }

    private static boolean isQuestion(NamedCsvRecord row) {
        return row.getField("id").equals(REASON);
    }

    private static Texts texts(NamedCsvRecord row) {
        return new Texts(Stream.of(Language.values())
                .collect(Collectors.toMap(language -> language, language -> row.getField(language.name()))));
    }

    /** Those who were asked about a contact are left in peace. */
    private Stream<Asked> participants(Program program, RandomGenerator random) {
        var heardOf =
                contacts.of(program.id()).stream().map(PastContact::member).collect(Collectors.toSet());
        var others = members.of(program.id()).stream()
                .filter(member -> !member.isFeatured() && !heardOf.contains(member))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(others, Random.from(random));
        return others.stream()
                .limit(Club.of(program).either(SHOPPERS_ASKED, INSTALLERS_ASKED))
                .map(member -> asked(program, member, momentOfTheRound(random)));
    }

    private Instant momentOfTheRound(RandomGenerator random) {
        return clock.instant()
                .minusSeconds(random.nextLong(Duration.ofDays(DAYS_OF_THE_ROUND).toSeconds()));
    }

    private Asked asked(Program program, Member member, Instant at) {
        var occasion = new EndedContact(
                policies.of(program.id(), SurveyKind.RELATIONSHIP)
                        .occasion(member.id().value(), at),
                Channel.EMAIL,
                program.id(),
                member.id(),
                null,
                null,
                false,
                at);
        return new Asked(SurveyKind.RELATIONSHIP, occasion, null, member.language());
    }

    private Stream<Asked> clients(Program program, RandomGenerator random) {
        var people = DemoFile.rows("surveys/client-contacts.csv").stream()
                .filter(row -> row.getField("program").equals(program.code()))
                .map(row -> clients.add(
                                program.id(),
                                row.getField("name"),
                                row.getField("email"),
                                Language.valueOf(row.getField("language")))
                        .orElseThrow())
                .toList();
        return IntStream.range(0, ROUNDS_WITH_THE_CLIENT)
                .mapToObj(
                        round -> clock.instant().minus(SINCE_THE_LAST_ROUND).minus(BETWEEN_ROUNDS.multipliedBy(round)))
                .flatMap(at -> people.stream().map(person -> asked(program, person, at)));
    }

    private Asked asked(Program program, ClientContact person, Instant at) {
        var occasion = new EndedContact(
                policies.of(program.id(), SurveyKind.CLIENT_REVIEW).occasion(person.id(), at),
                Channel.EMAIL,
                program.id(),
                null,
                null,
                null,
                false,
                at);
        return new Asked(SurveyKind.CLIENT_REVIEW, occasion, person.id(), person.language());
    }

    private PastSurvey survey(Asked asked, RandomGenerator random) {
        var invitedAt = asked.occasion().endedAt();
        var given = given(asked, invitedAt, random);
        return new PastSurvey(
                asked.kind(),
                asked.occasion(),
                asked.client(),
                asked.language(),
                invitedAt,
                given,
                given == null ? null : followUp(asked.kind(), given));
    }

    private @Nullable Given given(Asked asked, Instant invitedAt, RandomGenerator random) {
        boolean isOfClient = asked.client() != null;
        var answeredAt = invitedAt.plusSeconds(random.nextLong(SLOWEST_ANSWER.toSeconds()));
        if (random.nextDouble() >= (isOfClient ? SHARE_ANSWERED_BY_CLIENTS : SHARE_ANSWERED)
                || answeredAt.isAfter(clock.instant())) {
            return null;
        }
        int[] weights = isOfClient ? SCORES_OF_CLIENTS : SCORES_OF_PARTICIPANTS;
        int score = WeightedChoice.of(IntStream.range(0, weights.length).boxed().toList(), each -> weights[each])
                .draw(random);
        var answer = new SurveyAnswer(score, Map.of(), comment(asked, score, random));
        return new Given(answer, isOfClient ? Map.of() : reason(score, random), answeredAt);
    }

    private Map<String, String> reason(int score, RandomGenerator random) {
        if (random.nextDouble() >= SHARE_WITH_REASON) {
            return Map.of();
        }
        var column = score >= CONTENT_FROM ? "when_content" : "when_not";
        var options = reasons.stream().filter(row -> !isQuestion(row)).toList();
        var chosen = WeightedChoice.of(options, row -> Integer.parseInt(row.getField(column)))
                .draw(random);
        return Map.of(REASON, chosen.getField("id"));
    }

    private String comment(Asked asked, int score, RandomGenerator random) {
        var suitable = comments.stream()
                .filter(row -> row.getField("kind").equals(asked.kind().name()))
                .filter(row -> row.getField("language").equals(asked.language().name()))
                .filter(row -> score >= Integer.parseInt(row.getField("from_score"))
                        && score <= Integer.parseInt(row.getField("to_score")))
                .map(row -> row.getField("comment"))
                .toList();
        return suitable.isEmpty() || random.nextDouble() >= SHARE_WITH_COMMENT
                ? ""
                : suitable.get(random.nextInt(suitable.size()));
    }

    /** The newest low scores still wait for somebody. */
    private FollowUp.@Nullable Result followUp(SurveyKind kind, Given given) {
        boolean isRecent = given.at().plus(FOLLOW_UP_PERIOD).isAfter(clock.instant());
        return !kind.isLow(given.answer().score()) || isRecent ? null : FollowUp.Result.CALLED_BACK;
    }
}
