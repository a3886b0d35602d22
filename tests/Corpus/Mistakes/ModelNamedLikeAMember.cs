// kind: class that cannot be a model
// id: AE0018
// message: A model cannot be called 'Layers': it is given a member of that name. Choose another name.
using Autoencoders;

[[|Model|], Input(64), Dense(10)]
internal partial class Layers;
