using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Generator.Emit.Torch.Kinds;

/// <summary>Moves values about: always by Keras' order, channels last.</summary>
internal sealed class ShapeKind : TorchKind
{
    public override IReadOnlyList<string> Kinds => ["Flatten", "Reshape", "Permute", "RepeatVector", "Slice"];

    public override string Output(TorchCall call)
    {
        Shape input = TorchText.Input(call.Node), output = TorchText.Output(call.Node);
        switch (call.Node.Kind)
        {
            case "Permute":
                return $"{call.Input}.permute({TorchText.Join(TorchText.Numbers(call.Node, "dims", input.Rank).Prepend(0))})";
            case "RepeatVector":
                return $"{call.Input}.unsqueeze(1).expand(-1, {output[0]}, -1)";
            case "Slice":
                int axis = (int)call.Node.Number("Axis");
                return $"{call.Input}.narrow({call.Dimension(axis)}, {(int)call.Node.Number("start")}, {output[axis]})";
            default:
                return call.Input + TorchForm.Reshape(output.Sizes);
        }
    }
}
