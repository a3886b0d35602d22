"""Fits the lower tail of the standard normal distribution, the one approximation in the exact gelu.

For a >= 0:  Phi(-a) = exp(-a^2 / 2) * t * Q(t)  with  t = 1 / (1 + 0.3 a)
Q is smooth and bounded (after Shepherd and Laframboise, "Chebyshev approximation of (1+2x)exp(x^2)erfc x in
0 <= x < infinity", 1981); it is interpolated at the Chebyshev nodes of the t for a in 0...13.
Prints the coefficients, lowest power first, and the largest relative error in float64 and with float32 arithmetic.
"""
import math

import numpy as np

SLOPE, DEGREE, LAST = 0.3, 9, 13.2


def target(t):
    a = (1 / t - 1) / SLOPE
    return math.exp(a * a / 2) * 0.5 * math.erfc(a / math.sqrt(2)) / t


low = 1 / (1 + SLOPE * LAST)
fit = np.polynomial.chebyshev.Chebyshev.interpolate(
    lambda nodes: np.array([target(t) for t in nodes]), DEGREE, domain=[low, 1])
coefficients = fit.convert(kind=np.polynomial.Polynomial).coef

single = np.linspace(low, 1, 20001).astype(np.float32)
exact = np.array([target(float(t)) for t in single])
horner = np.full_like(single, np.float32(coefficients[-1]))
for c in coefficients[-2::-1]:
    horner = horner * single + np.float32(c)
for c in coefficients:
    print(f"{c:.9g}")
print(f"relative error: float64 {np.abs(fit(single.astype(float)) / exact - 1).max():.1e}, "
      f"float32 {np.abs(horner / exact - 1).max():.1e}")
