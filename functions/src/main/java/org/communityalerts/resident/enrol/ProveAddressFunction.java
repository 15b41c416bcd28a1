package org.communityalerts.resident.enrol;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.communityalerts.craft.person.EmailAddress;
import org.communityalerts.craft.person.PhoneNumber;
import org.communityalerts.domain.delivery.Browser;
import org.communityalerts.domain.resident.Consent;
import org.communityalerts.domain.resident.Particulars;
import org.communityalerts.domain.resident.Subscriber;
import org.communityalerts.edge.Fields;
import org.communityalerts.edge.Http;
import org.communityalerts.edge.Network;
import org.communityalerts.edge.Problem;
import org.communityalerts.edge.form.BrowserForm;
import org.communityalerts.edge.form.ParticularsForm;
import org.communityalerts.port.resident.ResidentActs;
import org.communityalerts.port.resident.Subscribers;

/** HTTP in: a resident signs up or comes back, and proves an address by a code. Served by {@code ServeResident}. */
public final class ProveAddressFunction implements Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final int LONGEST_CONSENT = 1000;
    private static final int LONGEST_ADDRESS = 320;
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private final Http http;
    private final ParticularsForm form;
    private final ProveAddress useCase;
    private final ResidentActs acts;
    private final Predicate<String> reachable;
    private final Supplier<String> ids;
    private final InstantSource clock;

    /** @param reachable whether a push may go to that address */
    public ProveAddressFunction(
            Http http,
            ParticularsForm form,
            ProveAddress useCase,
            ResidentActs acts,
            Predicate<String> reachable,
            Supplier<String> ids,
            InstantSource clock) {
        this.http = http;
        this.form = form;
        this.useCase = useCase;
        this.acts = acts;
        this.reachable = reachable;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse apply(APIGatewayV2HTTPEvent event) {
        return http.answer(event, request -> {
            Optional<String> asked = Http.optionalPath(request, "id");
            if (asked.isPresent()) {
                return confirm(request, asked.get());
            }
            Map<String, String> begun = CodesForm.within(
                    () -> request.getRawPath().endsWith("/sign-ups") ? signUp(request) : visit(request));
            return http.json(202, begun, Map.of());
        });
    }

    private Map<String, String> signUp(APIGatewayV2HTTPEvent request) {
        Fields fields = Fields.of(http.body(request));
        Particulars wanted = form.read(fields);
        String agreed = fields.text("consent", LONGEST_CONSENT);
        fields.nothingElse();
        fields.refuseIfWrong();
        return Map.of(
                "id",
                useCase.signUp(
                        new Subscriber(ids.get(), wanted, new Consent(agreed, clock.instant(), "web"), false),
                        Network.of(request)));
    }

    /** The way of the code goes by the address alone: nobody learns whether it is on record. */
    private Map<String, String> visit(APIGatewayV2HTTPEvent request) {
        Fields fields = Fields.of(http.body(request));
        Browser browser = BrowserForm.optional(fields, reachable);
        String whose = browser == null ? address(fields) : browser.address();
        fields.nothingElse();
        fields.refuseIfWrong();
        return Map.of(
                "id",
                useCase.visit(whose, Network.of(request)),
                "way",
                SendCode.Carriers.channel(whose).word());
    }

    private static String address(Fields fields) {
        String text = fields.pastedText("address", LONGEST_ADDRESS);
        Optional<String> address = Optional.ofNullable(text)
                .flatMap(t -> EmailAddress.of(t).or(() -> PhoneNumber.of(t).map(PhoneNumber::e164)));
        if (text == null) {
            return fields.unread();
        }
        return address.orElseGet(() -> fields.fail("address", "is neither a UK phone number nor an e-mail address"));
    }

    private APIGatewayV2HTTPResponse confirm(APIGatewayV2HTTPEvent request, String id) {
        Fields fields = Fields.of(http.body(request));
        String code = fields.pastedText("code", 20);
        fields.nothingElse();
        fields.refuseIfWrong();
        String digits = code.replaceAll("\\s", "");
        try {
            ProveAddress.Proven proven = Optional.of(digits)
                    .filter(d -> CODE.matcher(d).matches())
                    .flatMap(d -> useCase.confirm(id, d, Network.of(request)))
                    .orElseThrow(ProveAddressFunction::wrong);
            boolean signsUp = request.getRawPath().startsWith("/api/public/sign-ups/");
            acts.did(signsUp && !proven.onRecord() ? "resident.join" : "resident.return", proven.subscriberId());
            var body = new HashMap<String, Object>(Map.of("token", proven.token(), "waiting", proven.waiting()));
            if (proven.onRecord()) {
                body.put("onRecord", true);
            }
            return http.json(200, body, Map.of());
        } catch (Subscribers.AddressTaken e) {
            throw new Problem.Exception(new Problem(
                    "Address on another record",
                    409,
                    "This address is on another record. Come back with it, take it off there, and add it here.",
                    List.of()));
        }
    }

    private static Problem.Exception wrong() {
        return new Problem.Exception(Problem.unprocessable(List.of(
                new Problem.Error("/code", "is not right, or too old, or was tried too often. Ask for a new one."))));
    }
}
