namespace Autoencoders;

/// <summary>
/// Marks the layer before it as the code, the compressed representation. The model gets <c>Encode</c>, <c>Decode</c>
/// and the sub-models <c>Encoder</c> and <c>Decoder</c>, and must give back its input's shape.
/// </summary>
public sealed class CodeAttribute : DeclarationAttribute;
