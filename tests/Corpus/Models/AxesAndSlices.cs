using Autoencoders;

/// <summary>Axes turned, cut and joined again.</summary>
[Model, Input(12, 8)]
[Permute(2, 1, Name = "turned"), Slice(0, 4, Name = "head"), Slice(4, 8, From = "turned"), Concatenate("head"), Permute(2, 1), Output(12, 8)]
public partial class AxesAndSlices;
