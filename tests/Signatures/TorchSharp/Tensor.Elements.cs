using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            public static Tensor operator +(Tensor left, Tensor right) => throw new NotSupportedException();

            public static Tensor operator +(Tensor left, Scalar right) => throw new NotSupportedException();

            public static Tensor operator +(Scalar left, Tensor right) => throw new NotSupportedException();

            public static Tensor operator *(Tensor left, Tensor right) => throw new NotSupportedException();

            public static Tensor operator *(Tensor left, Scalar right) => throw new NotSupportedException();

            public static Tensor operator *(Scalar left, Tensor right) => throw new NotSupportedException();

            public static Tensor operator -(Tensor left, Tensor right) => throw new NotSupportedException();

            public static Tensor operator -(Tensor left, Scalar right) => throw new NotSupportedException();

            public static Tensor operator -(Scalar left, Tensor right) => throw new NotSupportedException();

            public static Tensor operator /(Tensor left, Tensor right) => throw new NotSupportedException();

            public static Tensor operator /(Tensor left, Scalar right) => throw new NotSupportedException();

            public static Tensor operator /(Scalar left, Tensor right) => throw new NotSupportedException();

            public Tensor add(Tensor target) => throw new NotSupportedException();

            public Tensor add(Scalar scalar) => throw new NotSupportedException();

            public Tensor sub(Tensor target) => throw new NotSupportedException();

            public Tensor sub(Scalar target) => throw new NotSupportedException();

            public Tensor mul(Tensor target) => throw new NotSupportedException();

            public Tensor mul(Scalar target) => throw new NotSupportedException();

            public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => throw new NotSupportedException();

            public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => throw new NotSupportedException();

            public Tensor mul_(Scalar target) => throw new NotSupportedException();

            public Tensor add_(Tensor target) => throw new NotSupportedException();

            public Tensor neg() => throw new NotSupportedException();

            public Tensor abs() => throw new NotSupportedException();

            public Tensor exp() => throw new NotSupportedException();

            public Tensor log() => throw new NotSupportedException();

            public Tensor sqrt() => throw new NotSupportedException();

            public Tensor rsqrt() => throw new NotSupportedException();

            public Tensor square() => throw new NotSupportedException();

            public Tensor tanh() => throw new NotSupportedException();

            public Tensor sigmoid() => throw new NotSupportedException();

            public Tensor relu() => throw new NotSupportedException();

            public Tensor clamp(Scalar min = null, Scalar max = null) => throw new NotSupportedException();

            public Tensor clamp_min(Scalar min) => throw new NotSupportedException();

            public Tensor clamp_max(Scalar max) => throw new NotSupportedException();

            public Tensor maximum(Tensor other) => throw new NotSupportedException();

            public Tensor minimum(Tensor other) => throw new NotSupportedException();

            public Tensor gt(Scalar target) => throw new NotSupportedException();

            public Tensor gt(Tensor target) => throw new NotSupportedException();

            public Tensor ge(Scalar target) => throw new NotSupportedException();

            public Tensor lt(Scalar target) => throw new NotSupportedException();

            public Tensor le(Scalar target) => throw new NotSupportedException();

            public Tensor where(Tensor condition, Tensor y) => throw new NotSupportedException();
        }

        public static Tensor where(Tensor condition, Tensor x, Tensor y) => throw new NotSupportedException();

        public enum RoundingMode
        {
            None,
            trunc,
            floor,
        }
    }
}
