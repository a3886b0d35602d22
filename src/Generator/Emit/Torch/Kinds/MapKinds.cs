using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Generator.Emit.Torch.Kinds;

internal sealed class ResizeKind : MapKind
{
    public override IReadOnlyList<string> Kinds => ["UpSampling1D", "UpSampling2D", "UpSampling3D", "ResizeLike"];

    public override string Output(TorchCall call)
    {
        bool mixes = call.Node.Settings.Any(static setting => setting.Name == "Interpolation" && setting.Value == (int)Interpolation.Bilinear);
        Shape input = TorchText.Input(call.Node), output = TorchText.Output(call.Node);
        if (!mixes && Enumerable.Range(0, output.Rank - 1).Any(axis => output[axis] % input[axis] != 0))
            return $"keras.Maps.ResizeNearest({call.Input}, {TorchText.Join(output.Sizes.Take(output.Rank - 1))})";
        return $"nn.functional.interpolate({call.Input}, {TorchText.Array(output.Sizes.Take(output.Rank - 1))}{(mixes ? ", mode: torch.InterpolationMode.Bilinear, align_corners: false" : "")})";
    }
}

internal sealed class PadKind : MapKind
{
    public override IReadOnlyList<string> Kinds => ["ZeroPadding1D", "ZeroPadding2D", "ZeroPadding3D", "PadLike"];

    public override string Output(TorchCall call)
    {
        Shape input = TorchText.Input(call.Node), output = TorchText.Output(call.Node);
        int[] before = TorchText.Numbers(call.Node, "before", input.Rank - 1);
        return TorchText.Pad(call.Input, TorchText.Cells(before, [.. before.Select((cells, axis) => output[axis] - input[axis] - cells)]));
    }
}

internal sealed class CropKind : MapKind
{
    public override IReadOnlyList<string> Kinds => ["Cropping1D", "Cropping2D", "Cropping3D", "CropLike"];

    public override string Output(TorchCall call)
    {
        Shape input = TorchText.Input(call.Node), output = TorchText.Output(call.Node);
        int[] before = TorchText.Numbers(call.Node, "before", input.Rank - 1);
        return call.Input + string.Concat(before.Select((cells, axis) => input[axis] == output[axis] ? "" : $".narrow({axis + 2}, {cells}, {output[axis]})"));
    }
}

internal sealed class SpatialDropoutKind : MapKind
{
    public override IReadOnlyList<string> Kinds => ["SpatialDropout1D", "SpatialDropout2D", "SpatialDropout3D"];

    public override string Output(TorchCall call) => $"keras.Noise.SpatialDropout({call.Input}, {TorchText.Number(call.Node.Number("rate"))}, training)";
}
