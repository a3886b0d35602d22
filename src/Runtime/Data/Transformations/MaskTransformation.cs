using System;

namespace Autoencoders;

internal sealed class MaskTransformation(double fraction, bool salt) : Transformation
{
    private readonly float _fraction = (float)Fraction(fraction);

    public override void Apply(Span<float> values, Shape shape, ref SampleRandom random)
    {
        foreach (ref float value in values)
        {
            float draw = random.NextUniform();
            if (draw < _fraction)
                value = salt && draw < _fraction / 2 ? 1 : 0;
        }
    }
}
