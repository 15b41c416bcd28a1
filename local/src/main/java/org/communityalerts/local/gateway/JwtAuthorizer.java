package org.communityalerts.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communityalerts.local.template.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** API Gateway's JWT authorizer: an RS256 token of the issuer, in time, for one of the audiences; claims as texts. */
public final class JwtAuthorizer {
    private static final Logger LOG = LoggerFactory.getLogger(JwtAuthorizer.class);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final Set<String> audiences;

    /** @param api the template's HTTP API, which names the issuer and the audiences */
    public JwtAuthorizer(Resource api) {
        Map<String, Object> auth = api.object("Auth");
        Map<String, Object> all = Resource.asObject(Resource.in(auth, "Authorizers"));
        Map<String, Object> authorizer = Resource.asObject(
                Resource.in(all, Resource.in(auth, "DefaultAuthorizer").toString()));
        Map<String, Object> configuration = Resource.asObject(Resource.in(authorizer, "JwtConfiguration"));
        String issuer = Resource.in(configuration, "issuer").toString();
        audiences = Set.copyOf(Resource.asTexts(Resource.in(configuration, "audience")));
        var exactly = new JWTClaimsSet.Builder().issuer(issuer).build();
        var verifier = new DefaultJWTClaimsVerifier<>(exactly, Set.of("exp"));
        verifier.setMaxClockSkew(0);
        processor.setJWTClaimsSetVerifier(verifier);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256,
                JWKSourceBuilder.create(keys(issuer)).retrying(true).build()));
    }

    /** The claims of a request's token, or empty if it has none that is good. */
    Optional<Map<String, String>> claims(String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        try {
            String token = authorization.replaceFirst("(?i)^Bearer ", "");
            JWTClaimsSet claims = processor.process(token, null);
            return meant(claims) ? Optional.of(texts(claims.toJSONObject())) : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.debug("a token was refused: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The audience counts, and only where there is none, the client. */
    private boolean meant(JWTClaimsSet claims) {
        List<String> named = claims.getAudience();
        return named.isEmpty()
                ? audiences.contains(String.valueOf(claims.getClaim("client_id")))
                : named.stream().anyMatch(audiences::contains);
    }

    private static Map<String, String> texts(Map<String, Object> claims) {
        var texts = new LinkedHashMap<String, String>();
        claims.forEach((name, value) -> {
            if (value != null) {
                texts.put(name, text(value));
            }
        });
        return texts;
    }

    /** A list comes as {@code [a b]}. */
    private static String text(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"))
                : value.toString();
    }

    private static java.net.URL keys(String issuer) {
        try {
            return URI.create(issuer + "/jwks").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
