using System;
using System.Linq;

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            internal Tensor Map(Func<double, double> function) => new Tensor(Values.Select(value => (float)function(value)).ToArray(), _shape);

            internal static Tensor Zip(Tensor left, Tensor right, Func<double, double, double> function)
            {
                int rank = Math.Max(left.Rank, right.Rank);
                long Size(Tensor tensor, int axis) => axis - rank + tensor.Rank is >= 0 and var own ? tensor._shape[own] : 1;
                long[] shape = [.. Enumerable.Range(0, rank).Select(axis => Size(left, axis) == 1 ? Size(right, axis) : Size(left, axis))];
                Tensor a = left.expand(shape), b = right.expand(shape);
                return new Tensor(a.Values.Zip(b.Values, (x, y) => (float)function(x, y)).ToArray(), shape);
            }

            public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

            public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

            public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

            public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

            public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

            public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

            public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

            public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

            public static Tensor operator -(Scalar left, Tensor right) => right.neg().add(left);

            public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

            public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

            public static Tensor operator /(Scalar left, Tensor right) => right.Map(value => left.Value / value);

            public Tensor add(Tensor target) => Zip(this, target, static (x, y) => x + y);

            public Tensor add(Scalar scalar) => Map(x => x + scalar.Value);

            public Tensor sub(Tensor target) => Zip(this, target, static (x, y) => x - y);

            public Tensor sub(Scalar target) => Map(x => x - target.Value);

            public Tensor mul(Tensor target) => Zip(this, target, static (x, y) => x * y);

            public Tensor mul(Scalar target) => Map(x => x * target.Value);

            public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Zip(this, target, static (x, y) => x / y);

            public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Map(x => x / target.Value);

            public Tensor mul_(Scalar target) => copy_(mul(target));

            public Tensor add_(Tensor target) => copy_(add(target));

            public Tensor neg() => Map(static x => -x);

            public Tensor abs() => Map(Math.Abs);

            public Tensor exp() => Map(Math.Exp);

            public Tensor log() => Map(Math.Log);

            public Tensor sqrt() => Map(Math.Sqrt);

            public Tensor rsqrt() => Map(static x => 1 / Math.Sqrt(x));

            public Tensor square() => Map(static x => x * x);

            public Tensor tanh() => Map(Math.Tanh);

            public Tensor sigmoid() => Map(static x => 1 / (1 + Math.Exp(-x)));

            public Tensor relu() => Map(static x => Math.Max(x, 0));

            public Tensor clamp(Scalar min = null, Scalar max = null) => Map(x => Math.Min(Math.Max(x, min?.Value ?? double.MinValue), max?.Value ?? double.MaxValue));

            public Tensor clamp_min(Scalar min) => Map(x => Math.Max(x, min.Value));

            public Tensor clamp_max(Scalar max) => Map(x => Math.Min(x, max.Value));

            public Tensor maximum(Tensor other) => Zip(this, other, Math.Max);

            public Tensor minimum(Tensor other) => Zip(this, other, Math.Min);

            public Tensor gt(Scalar target) => Map(x => x > target.Value ? 1 : 0);

            public Tensor gt(Tensor target) => Zip(this, target, static (x, y) => x > y ? 1 : 0);

            public Tensor ge(Scalar target) => Map(x => x >= target.Value ? 1 : 0);

            public Tensor lt(Scalar target) => Map(x => x < target.Value ? 1 : 0);

            public Tensor le(Scalar target) => Map(x => x <= target.Value ? 1 : 0);

            public Tensor where(Tensor condition, Tensor y) => Zip(condition, Zip(this, y, static (x, _) => x), static (c, x) => c != 0 ? x : 0) + Zip(condition, y, static (c, other) => c != 0 ? 0 : other);
        }

        public static Tensor where(Tensor condition, Tensor x, Tensor y) => x.where(condition, y);

        public enum RoundingMode
        {
            None,
            trunc,
            floor,
        }
    }
}
