package org.communityalerts.outside.hook.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import org.communityalerts.domain.CurvePoint;

/** The curve that browsers and push services know (NIST P-256): keys as 65 bytes, and the public key of a private one. */
final class P256 {
    static final ECParameterSpec CURVE = curve();
    private static final BigInteger FIELD = ((ECFieldFp) CURVE.getCurve().getField()).getP();
    private static final int BYTES = 32;
    private static final byte UNCOMPRESSED = 4;

    private P256() {}

    static java.security.PrivateKey privateKey(BigInteger number) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, CURVE));
    }

    static ECPublicKey publicKey(ECPoint point) throws GeneralSecurityException {
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
    }

    /** @throws GeneralSecurityException if these bytes are no point of the curve */
    static ECPublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
        CurvePoint point = CurvePoint.of(bytes).orElseThrow(() -> new GeneralSecurityException("not on the curve"));
        return publicKey(new ECPoint(point.x(), point.y()));
    }

    static byte[] bytes(ECPoint point) {
        byte[] bytes = new byte[1 + 2 * BYTES];
        bytes[0] = UNCOMPRESSED;
        put(point.getAffineX(), bytes, 1);
        put(point.getAffineY(), bytes, 1 + BYTES);
        return bytes;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        byte[] bytes = number.toByteArray();
        int from = Math.max(0, bytes.length - BYTES);
        System.arraycopy(bytes, from, into, at + BYTES - (bytes.length - from), bytes.length - from);
    }

    /** The generator taken so often: a private key's public one, which the JDK has no call for. */
    static ECPoint times(BigInteger number) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = number.bitLength() - 1; bit >= 0; bit--) {
            sum = plus(sum, sum);
            if (number.testBit(bit)) {
                sum = plus(sum, CURVE.getGenerator());
            }
        }
        return sum;
    }

    private static ECPoint plus(ECPoint one, ECPoint other) {
        if (one.equals(ECPoint.POINT_INFINITY)) {
            return other;
        }
        if (other.equals(ECPoint.POINT_INFINITY)) {
            return one;
        }
        BigInteger x = one.getAffineX();
        BigInteger y = one.getAffineY();
        BigInteger slope = one.equals(other)
                ? divided(
                        x.pow(2)
                                .multiply(BigInteger.valueOf(3))
                                .add(CURVE.getCurve().getA()),
                        y.shiftLeft(1))
                : divided(other.getAffineY().subtract(y), other.getAffineX().subtract(x));
        BigInteger sumX = slope.pow(2).subtract(x).subtract(other.getAffineX()).mod(FIELD);
        return new ECPoint(sumX, slope.multiply(x.subtract(sumX)).subtract(y).mod(FIELD));
    }

    private static BigInteger divided(BigInteger number, BigInteger by) {
        return number.multiply(by.mod(FIELD).modInverse(FIELD)).mod(FIELD);
    }

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
