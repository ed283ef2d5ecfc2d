package org.bihuan.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.TestHouse;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.notification.NoticeAddresses;
import org.bihuan.notification.Notices;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.registration.Registration.Status;
import org.bihuan.test.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a clerk decides on a registration, and what becomes of it. */
class DecisionsTest extends RegistrationStory {

    @Autowired
    private Comparisons comparisons;

    @Autowired
    private People people;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private NoticeAddresses addresses;

    @Autowired
    private Notices notices;

    @Autowired
    private AdministrationLedger ledger;

    @Test
    void an_approved_registration_is_an_account_of_a_new_enterprise() {
        Applicant applicant = applicant();
        String number = submit(applicant);
        approve(number, 0, "食品加工");

        Person person = people.require(applicant.username());
        assertThat(person.isEnterprise()).isTrue();
        assertThat(person.organisation().uscc()).isEqualTo(applicant.uscc());
        assertThat(person.roles()).containsExactly(DetailsCheck.SAFETY_OFFICER);
        Enterprise enterprise = enterprises.require(applicant.uscc());
        assertThat(enterprise.industry()).isEqualTo("食品加工");
        assertThat(enterprises.sites(applicant.uscc())).hasSize(1);
        assertThat(addresses.of(applicant.username()).phone()).isEqualTo(applicant.phone());
        assertThat(steps(applicant, 2)).containsExactly("已收到，等待审核", "已通过，可以登录");
    }

    @Test
    void a_decision_is_a_fact_of_the_administration_without_names_or_numbers_of_people() {
        Applicant applicant = applicant();
        String number = submit(applicant);
        as("intake1", () -> decisions.reject(number, 0, "与营业执照不符"));

        var fact = ledger.newest(null, 1).get(0);
        assertThat(fact.type()).isEqualTo("registration-rejected");
        assertThat(fact.actor()).isEqualTo("intake1");
        assertThat(fact.data()).contains(number, applicant.uscc(), "与营业执照不符").doesNotContain(applicant.phone(), "许新开");
        Registration decided = registrations.require(number);
        assertThat(decided.decidedBy()).isEqualTo("intake1");
        assertThat(decided.decidedAt()).isEqualTo(TestHouse.START);
        assertThat(people.find(applicant.username())).isEmpty();
    }

    @Test
    void a_password_is_never_kept_but_as_a_hash_and_not_at_all_once_it_is_decided() {
        Applicant applicant = applicant();
        String number = submit(applicant);

        Map<String, Object> row = sql.queryForMap("SELECT * FROM registration WHERE number = ?", number);
        assertThat(row.values().toString()).doesNotContain(Applicant.PASSWORD);
        assertThat(registrations.require(number).passwordHash()).startsWith("$shiro2$argon2id");
        as("intake1", () -> decisions.reject(number, 0, "不符"));

        assertThat(registrations.require(number).passwordHash()).isEmpty();
    }

    @Test
    void an_enterprise_that_is_known_stays_as_it_is_and_its_principal_is_told() {
        Enterprise textile = enterprises.require(
                String.valueOf(people.require("ent-textile").organisation().uscc()));
        Applicant applicant = applicant().uscc(textile.uscc(), "晋江市恒彩印染公司");
        String number = submit(applicant);

        Comparisons.View view = comparisons.of(registrations.require(number));
        assertThat(view.isKnown()).isTrue();
        assertThat(view.accounts())
                .extracting(Comparisons.Account::username)
                .contains("ent-textile", "ent-textile-boss");
        assertThat(view.lines())
                .filteredOn(Comparisons.Line::differs)
                .extracting(Comparisons.Line::label)
                .containsExactly("name", "address", "contactName", "phone");
        approve(number, 0, null);

        assertThat(enterprises.require(textile.uscc())).isEqualTo(textile);
        assertThat(people.require(applicant.username()).organisation())
                .isEqualTo(people.require("ent-textile").organisation());
        assertThat(notices.of("ent-textile-boss", false, null, 1).items().get(0).body())
                .contains(applicant.username());
    }

    @Test
    void an_enterprise_that_has_closed_down_gets_no_account() {
        Applicant applicant = applicant();
        enterprises.save(new Enterprise(applicant.uscc(), "已停业", "安海镇", "制鞋", "安海镇", null, null, false), List.of());
        String number = submit(applicant);

        assertThatThrownBy(() -> approve(number, 0, null)).hasMessageContaining("已停用");
        assertThat(registrations.require(number).status()).isEqualTo(Status.PENDING);
        assertThat(people.find(applicant.username())).isEmpty();
    }

    @Test
    void what_is_given_back_is_corrected_and_goes_on() {
        Applicant applicant = applicant();
        String number = submit(applicant);
        as("intake1", () -> decisions.giveBack(number, 0, "请填营业执照上的全称"));

        clock.moveTo(TestHouse.START.plus(Duration.ofMinutes(2)));
        String code = applicant.code(Purpose.STATUS);
        Registration seen = registrations.look(number, applicant.phone(), code);
        assertThat(seen.status()).isEqualTo(Status.RETURNED);
        assertThat(seen.reason()).isEqualTo("请填营业执照上的全称");
        registrations.correct(
                number,
                seen.version(),
                applicant.uscc(applicant.uscc(), "晋江市新开食品实业有限公司").password("").form(null));
        assertThatThrownBy(() -> approve(number, 0, "食品")).hasMessageContaining("申请人刚刚改过");
        approve(number, 2, "食品");

        assertThat(enterprises.require(applicant.uscc()).name()).isEqualTo("晋江市新开食品实业有限公司");
        assertThat(people.find(applicant.username())).isPresent();
    }

    @Test
    void of_two_clerks_who_decide_at_once_one_wins() throws InterruptedException {
        Applicant applicant = applicant();
        String number = submit(applicant);
        Callable<Status> approve = () -> {
            approve(number, 0, "食品");
            return Status.APPROVED;
        };
        Callable<Status> reject = () -> {
            as("intake1", () -> decisions.reject(number, 0, "不符"));
            return Status.REJECTED;
        };

        Race.Result<Status> result = Race.between(List.of(approve, reject));

        assertThat(result.won()).hasSize(1);
        assertThat(result.refused()).containsExactly(Kind.CONFLICT);
        assertThat(registrations.require(number).status())
                .isEqualTo(result.won().get(0));
        assertThat(people.find(applicant.username()).isPresent())
                .isEqualTo(result.won().get(0) == Status.APPROVED);
    }

    @Test
    void a_user_name_that_was_given_away_meanwhile_opens_no_account_and_changes_nobody() {
        Applicant applicant = applicant();
        String number = submit(applicant);
        sql.update("UPDATE registration SET username = 'ent-logistics' WHERE number = ?", number);

        assertThatThrownBy(() -> approve(number, 0, "食品"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.CONFLICT))
                .hasMessageContaining("让申请人换一个");

        assertThat(people.require("ent-logistics").name()).isEqualTo("丁志远");
        assertThat(registrations.require(number).status()).isEqualTo(Status.PENDING);
        assertThat(enterprises.find(applicant.uscc())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_clerk_who_says_no_says_why(String reason) {
        String number = submit(applicant());

        for (Runnable act : List.<Runnable>of(
                () -> decisions.reject(number, 0, reason),
                () -> decisions.giveBack(number, 0, reason),
                () -> decisions.reject(number, 0, "长".repeat(501)))) {
            assertThatThrownBy(() -> as("intake1", act)).hasMessageContaining("请写明原因");
        }
    }

    private List<String> steps(Applicant applicant, int count) {
        List<String> steps = new ArrayList<>();
        for (JsonNode message : phones.messages(applicant.phone(), "registration", count)) {
            steps.add(message.path("parameters").path("step").asText());
        }
        return steps;
    }
}
