using Autoencoders;

internal static class ConstantSizesOf
{
    public const int Side = 28;
    public const int Code = Side * Side / 16;
}

/// <summary>Sizes that are computed from constants.</summary>
[Model, Input(ConstantSizesOf.Side, ConstantSizesOf.Side, 1)]
[Flatten, Dense(ConstantSizesOf.Code), Code, Dense(ConstantSizesOf.Side * ConstantSizesOf.Side), Reshape(ConstantSizesOf.Side, ConstantSizesOf.Side, 1)]
public partial class ConstantSizes;
