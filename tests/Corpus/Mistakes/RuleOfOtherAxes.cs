// kind: layer of one's own
// id: AE0112
// message: Own 'own' takes 2 axes (H, W); got (64). Its rule is H,W -> H,W. It came so: input_1 (64).
using Autoencoders;

[ShapeRule("H,W -> H,W")]
internal sealed partial class OwnAttribute : CustomLayerAttribute
{
    public partial void Forward(Shape inputShape, System.ReadOnlySpan<float> input, Shape outputShape, System.Span<float> output) => output.Clear();
}

[Model, Input(64), [|Own|]]
internal partial class Net;
