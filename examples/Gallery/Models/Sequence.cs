namespace Autoencoders.Gallery;

/// <summary>An LSTM reads a picture row by row into one code, from which another writes the rows again.</summary>
[Model, Input(28, 28)]
[LSTM(64), Code]
[RepeatVector(28), LSTM(64, ReturnSequences = true, Bidirectional = true)]   // every step reads the same code; counting from both ends tells where it is
[Dense(28, Activation.Sigmoid)]                                              // of each row by itself
public partial class SequenceAutoencoder;

internal sealed class Sequence() : GalleryModel<SequenceAutoencoder>(SequenceAutoencoder.Architecture, static seed => new SequenceAutoencoder(seed), static model => model.Encoder)
{
    public override string Name => "sequence";

    public override string Description => "an LSTM that reads a digit's 28 rows one after another, and one that writes them again";

    public override int Epochs => 20;

    public override int BatchSize => 64;

    public override Loss Loss => Loss.BinaryCrossentropy;

    public override Optimizer CreateOptimizer() => new Adam(0.004f);

    protected override Samples Prepare(string data, LabeledSamples samples) => samples.Images;
}
