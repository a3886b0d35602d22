// kind: layer of one's own
// id: AE0026
// message: Own 'own' has no Backward, so nothing in front of it learns, such as 'dense'. Write 'partial void Backward(…)' in OwnAttribute, or freeze those layers with Trainable = false.
using Autoencoders;

[ShapeRule("... -> ...")]
internal sealed partial class OwnAttribute : CustomLayerAttribute
{
    public partial void Forward(Shape inputShape, System.ReadOnlySpan<float> input, Shape outputShape, System.Span<float> output) => output.Clear();
}

[Model, Input(64), Dense(32), [|Own|], Dense(10)]
internal partial class Net;
