// kind: layer of one's own
// id: AE0112
// message: Own 'own' cannot be applied: in N / 2, 9 cannot be divided by 2 without a remainder; got (9). Its rule is N -> N / 2. It came so: input_1 (9).
using Autoencoders;

[ShapeRule("N -> N / 2")]
internal sealed partial class OwnAttribute : CustomLayerAttribute
{
    public partial void Forward(Shape inputShape, System.ReadOnlySpan<float> input, Shape outputShape, System.Span<float> output) => output.Clear();
}

[Model, Input(9), [|Own|]]
internal partial class Net;
