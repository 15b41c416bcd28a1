package org.communityalerts.domain;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** A point of the curve that browsers' keys are on (NIST P-256). */
public record CurvePoint(BigInteger x, BigInteger y) {
    private static final BigInteger FIELD =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger A = FIELD.subtract(BigInteger.valueOf(3));
    private static final BigInteger B =
            new BigInteger("5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
    private static final int BYTES = 32;
    private static final byte UNCOMPRESSED = 4;

    public CurvePoint {
        boolean inField = x.signum() >= 0 && y.signum() >= 0 && x.compareTo(FIELD) < 0 && y.compareTo(FIELD) < 0;
        BigInteger right = x.pow(3).add(A.multiply(x)).add(B);
        if (!inField || y.pow(2).subtract(right).mod(FIELD).signum() != 0) {
            throw new IllegalArgumentException("not on the curve");
        }
    }

    /** The point of those bytes, uncompressed, or empty if they are none. */
    public static Optional<CurvePoint> of(byte[] bytes) {
        if (bytes.length != 1 + 2 * BYTES || bytes[0] != UNCOMPRESSED) {
            return Optional.empty();
        }
        var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + BYTES));
        var y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + BYTES, bytes.length));
        try {
            return Optional.of(new CurvePoint(x, y));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
