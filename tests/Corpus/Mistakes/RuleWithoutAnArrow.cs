// kind: layer of one's own
// id: AE0027
// message: The rule 'H,W' has no two sides. Write what enters, '->' and what leaves: H,W,C -> H/2,W/2,4*C.
using Autoencoders;

[ShapeRule([|"H,W"|])]
internal sealed partial class OwnAttribute : CustomLayerAttribute
{
    public partial void Forward(Shape inputShape, System.ReadOnlySpan<float> input, Shape outputShape, System.Span<float> output) => output.Clear();
}

[Model, Input(8, 8), Own]
internal partial class Net;
