package org.communityalerts.outside.aws.kms;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.communityalerts.port.force.Seal;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** ECDSA over P-256 and SHA-256, by a key that never leaves KMS; its public half is anybody's to check with. */
public final class KmsSeal implements Seal {
    private final KmsClient kms;
    private final String key;

    public KmsSeal(KmsClient kms, String key) {
        this.kms = kms;
        this.key = key;
    }

    @Override
    public String over(String text) {
        var answer = kms.sign(s -> s.keyId(key)
                .message(SdkBytes.fromUtf8String(text))
                .messageType(MessageType.RAW)
                .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256));
        return Base64.getEncoder().encodeToString(answer.signature().asByteArray());
    }

    /** The public half. */
    public PublicKey published() {
        try {
            byte[] encoded = kms.getPublicKey(g -> g.keyId(key)).publicKey().asByteArray();
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
