using System;

namespace Autoencoders.Gallery;

/// <summary>A picture that a model leaves besides the reconstructions.</summary>
/// <param name="FileName">The file's name in the folder of the results.</param>
/// <param name="Draw">Draws it with the trained model and the test samples.</param>
internal sealed record ExtraPicture(string FileName, Func<ModelBase, Lesson, Figure> Draw);
