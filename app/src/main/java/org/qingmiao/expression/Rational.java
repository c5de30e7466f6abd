package org.qingmiao.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact number: whole numbers, decimals and quotients alike. In lowest terms, the denominator above zero. */
public record Rational(BigInteger numerator, BigInteger denominator) implements Comparable<Rational> {
    public static final Rational ZERO = of(0);

    public Rational {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be above zero: " + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Rational of(long whole) {
        return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    public static Rational of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Rational(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    public Rational plus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient; {@code other} must not be zero. */
    public Rational dividedBy(Rational other) {
        BigInteger above = numerator.multiply(other.denominator);
        BigInteger below = denominator.multiply(other.numerator);
        return below.signum() < 0 ? new Rational(above.negate(), below.negate()) : new Rational(above, below);
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return new Rational(numerator.abs(), denominator);
    }

    public int sign() {
        return numerator.signum();
    }

    boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** The nearest floating number. */
    public double doubleValue() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** Half away from zero. */
    public BigDecimal rounded(int decimals) {
        BigInteger scaled = numerator.abs().multiply(BigInteger.TEN.pow(decimals));
        BigInteger doubled = scaled.shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1));
        return new BigDecimal(numerator.signum() < 0 ? doubled.negate() : doubled, decimals);
    }

    @Override
    public int compareTo(Rational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
